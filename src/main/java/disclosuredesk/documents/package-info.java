/** Documents as files: the text of a Word, PDF, mail or plain text file. Knows nothing of letters or law. Owns nothing. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package disclosuredesk.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
