SELECT o.owner AS table_schema,
       o.table_name AS table_name,
       o.constraint_name AS constraint_name,
       k.position AS position,
       k.column_name AS column_name,
       p.owner AS parent_schema,
       p.table_name AS parent_name,
       p.column_name AS parent_column
  FROM all_constraints o
  JOIN all_users u ON u.username = o.owner AND u.oracle_maintained = 'N'
  JOIN all_cons_columns k ON k.owner = o.owner AND k.constraint_name = o.constraint_name
  JOIN all_cons_columns p
    ON p.owner = o.r_owner AND p.constraint_name = o.r_constraint_name AND p.position = k.position
 WHERE o.constraint_type = 'R'
