SELECT c.owner AS table_schema,
       c.table_name AS table_name,
       c.column_id AS position,
       c.column_name AS column_name,
       c.data_type AS data_type,
       CASE c.nullable WHEN 'Y' THEN 1 ELSE 0 END AS nullable,
       CASE c.virtual_column WHEN 'YES' THEN 1 ELSE 0 END AS is_generated,
       m.comments AS comments
  FROM all_tab_cols c
  JOIN all_users u ON u.username = c.owner AND u.oracle_maintained = 'N'
  LEFT JOIN all_col_comments m
    ON m.owner = c.owner AND m.table_name = c.table_name AND m.column_name = c.column_name
 WHERE c.hidden_column = 'NO'
