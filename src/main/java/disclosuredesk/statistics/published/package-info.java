/**
 * Reading published annual reports: our JSON, Word, Excel, web pages and PDF. Each file becomes paragraphs and grids of
 * cells ({@link Block}); what stands in a grid is then told by its words, never by its position. Internal to the module;
 * the way in is {@link disclosuredesk.statistics.PublishedReports}.
 */
@NullMarked
package disclosuredesk.statistics.published;

import org.jspecify.annotations.NullMarked;
