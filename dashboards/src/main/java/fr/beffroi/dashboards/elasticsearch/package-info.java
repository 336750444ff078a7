/** How Elasticsearch is told what our documents hold. */
@NullMarked
package fr.beffroi.dashboards.elasticsearch;

import org.jspecify.annotations.NullMarked;
