/**
 * Documents as files: the text of a Word, PDF, OFD, mail or plain text file; Word templates filled; PDF and OFD written; pages drawn and
 * burnt in; PDFs bound into one. Knows nothing of letters or law. Owns nothing.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package disclosuredesk.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
