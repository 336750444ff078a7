SELECT n.nspname AS table_schema,
       c.relname AS table_name,
       CASE WHEN c.relispartition THEN 'PARTITION'
            WHEN c.relkind IN ('v', 'm') THEN 'VIEW'
            ELSE 'TABLE' END AS kind,
       obj_description(c.oid, 'pg_class') AS comment,
       CASE WHEN c.relkind <> 'v' AND c.reltuples >= 0 THEN CAST(c.reltuples AS bigint) END AS rows,
       pn.nspname AS parent_schema,
       pc.relname AS parent_name,
       CASE WHEN c.relkind IN ('r', 'm') THEN pg_total_relation_size(c.oid) END AS bytes
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_class pc ON pc.oid = i.inhparent
  LEFT JOIN pg_namespace pn ON pn.oid = pc.relnamespace
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
   AND n.nspname NOT LIKE 'pg\_%'
   AND n.nspname <> 'information_schema'
