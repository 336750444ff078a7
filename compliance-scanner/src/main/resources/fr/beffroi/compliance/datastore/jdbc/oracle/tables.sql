SELECT t.owner AS table_schema,
       t.table_name AS table_name,
       'TABLE' AS kind,
       c.comments AS comments,
       t.num_rows AS row_estimate,
       NULL AS parent_schema,
       NULL AS parent_name,
       t.num_rows * t.avg_row_len AS bytes
  FROM all_tables t
  JOIN all_users u ON u.username = t.owner AND u.oracle_maintained = 'N'
  LEFT JOIN all_tab_comments c ON c.owner = t.owner AND c.table_name = t.table_name
 WHERE t.nested = 'NO'
   AND t.secondary = 'N'
UNION ALL
SELECT v.owner,
       v.view_name,
       'VIEW',
       c.comments,
       NULL,
       NULL,
       NULL,
       NULL
  FROM all_views v
  JOIN all_users u ON u.username = v.owner AND u.oracle_maintained = 'N'
  LEFT JOIN all_tab_comments c ON c.owner = v.owner AND c.table_name = v.view_name
