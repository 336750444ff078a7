SELECT o.owner AS table_schema,
       o.table_name AS table_name,
       k.position AS position,
       k.column_name AS column_name
  FROM all_constraints o
  JOIN all_users u ON u.username = o.owner AND u.oracle_maintained = 'N'
  JOIN all_cons_columns k ON k.owner = o.owner AND k.constraint_name = o.constraint_name
 WHERE o.constraint_type = 'P'
