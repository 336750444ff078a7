SELECT 'main' AS table_schema,
       m.name AS table_name,
       c.cid AS position,
       c.name AS column_name,
       c.type AS type,
       CASE WHEN c."notnull" THEN 0 ELSE 1 END AS nullable,
       CASE WHEN c.hidden IN (2, 3) THEN 1 ELSE 0 END AS is_generated,
       '' AS comment
  FROM sqlite_master m, pragma_table_xinfo(m.name) c
 WHERE m.type IN ('table', 'view')
   AND c.hidden <> 1
