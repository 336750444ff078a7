SELECT SCHEMA_NAME(o.schema_id) AS table_schema,
       o.name AS table_name,
       CASE o.type WHEN 'V' THEN 'VIEW' ELSE 'TABLE' END AS kind,
       CAST(e.value AS nvarchar(2000)) AS comment,
       (SELECT SUM(p.rows) FROM sys.partitions p
         WHERE p.object_id = o.object_id AND p.index_id IN (0, 1)) AS row_estimate,
       NULL AS parent_schema,
       NULL AS parent_name,
       (SELECT SUM(s.used_page_count) * 8192 FROM sys.dm_db_partition_stats s
         WHERE s.object_id = o.object_id) AS bytes
  FROM sys.objects o
  LEFT JOIN sys.extended_properties e
    ON e.class = 1 AND e.major_id = o.object_id AND e.minor_id = 0 AND e.name = 'MS_Description'
 WHERE o.type IN ('U', 'V')
   AND o.is_ms_shipped = 0
