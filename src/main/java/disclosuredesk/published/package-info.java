/**
 * Reading published annual reports: our JSON, Word, Excel, web pages and PDF. Each file becomes paragraphs and grids of
 * cells ({@link Block}); what stands in a grid is then told by its words, never by its position. The way in is {@link disclosuredesk.published.PublishedReports}. Needs no
 * Spring and no database; owns no table.
 */
@ApplicationModule(allowedDependencies = {"report", "documents"})
@NullMarked
package disclosuredesk.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
