SELECT 'main' AS table_schema,
       m.name AS table_name,
       CASE m.type WHEN 'view' THEN 'VIEW' ELSE 'TABLE' END AS kind,
       '' AS comment,
       NULL AS row_estimate,
       NULL AS parent_schema,
       NULL AS parent_name,
       NULL AS bytes
  FROM sqlite_master m
 WHERE m.type IN ('table', 'view')
   AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
