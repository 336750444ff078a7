SELECT n.nspname AS table_schema,
       c.relname AS table_name,
       o.conname AS constraint_name,
       k.position AS position,
       a.attname AS column_name,
       pn.nspname AS parent_schema,
       pc.relname AS parent_name,
       pa.attname AS parent_column
  FROM pg_constraint o
  JOIN pg_class c ON c.oid = o.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class pc ON pc.oid = o.confrelid
  JOIN pg_namespace pn ON pn.oid = pc.relnamespace
 CROSS JOIN LATERAL unnest(o.conkey, o.confkey) WITH ORDINALITY AS k (attnum, parent_attnum, position)
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
  JOIN pg_attribute pa ON pa.attrelid = pc.oid AND pa.attnum = k.parent_attnum
 WHERE o.contype = 'f'
   AND o.conparentid = 0
