SELECT 'main' AS table_schema,
       m.name AS table_name,
       f.id AS constraint_name,
       f.seq AS position,
       f."from" AS column_name,
       'main' AS parent_schema,
       f."table" AS parent_name,
       COALESCE(f."to", (SELECT p.name FROM pragma_table_xinfo(f."table") p WHERE p.pk = f.seq + 1))
         AS parent_column
  FROM sqlite_master m, pragma_foreign_key_list(m.name) f
 WHERE m.type = 'table'
