SELECT 'main' AS table_schema,
       m.name AS table_name,
       c.pk AS position,
       c.name AS column_name
  FROM sqlite_master m, pragma_table_xinfo(m.name) c
 WHERE m.type = 'table'
   AND c.pk > 0
