/** Which services of artificial intelligence are there, which event uses one, and may it? */
@NullMarked
package fr.beffroi.ingest.enrich.llm;

import org.jspecify.annotations.NullMarked;
