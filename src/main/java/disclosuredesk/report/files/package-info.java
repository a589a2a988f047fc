/**
 * The annual report as a file: Word, PDF, web page, workbook and JSON, all of one composition, so that they differ in form
 * only. What is written here can be read back.
 */
@NamedInterface("files")
@NullMarked
package disclosuredesk.report.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
