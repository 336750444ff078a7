SELECT 'main' AS table_schema,
       m.tbl_name AS table_name,
       SUM(s.pgsize) AS bytes
  FROM dbstat s
  JOIN sqlite_master m ON m.name = s.name
 GROUP BY m.tbl_name
