/** What people and programs read of an audit: pages, spreadsheets, JSON. Never a value. */
@NullMarked
package fr.beffroi.compliance.report;

import org.jspecify.annotations.NullMarked;
