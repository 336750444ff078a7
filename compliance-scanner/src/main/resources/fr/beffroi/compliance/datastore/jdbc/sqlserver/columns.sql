SELECT SCHEMA_NAME(o.schema_id) AS table_schema,
       o.name AS table_name,
       c.column_id AS position,
       c.name AS column_name,
       TYPE_NAME(c.user_type_id) AS type,
       CAST(c.is_nullable AS int) AS nullable,
       CAST(c.is_computed AS int) AS is_generated,
       CAST(e.value AS nvarchar(2000)) AS comment
  FROM sys.objects o
  JOIN sys.columns c ON c.object_id = o.object_id
  LEFT JOIN sys.extended_properties e
    ON e.class = 1 AND e.major_id = o.object_id AND e.minor_id = c.column_id
   AND e.name = 'MS_Description'
 WHERE o.type IN ('U', 'V')
   AND o.is_ms_shipped = 0
