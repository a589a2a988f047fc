/** The text of files that are kept as they came: mails and what their heads prove, old office files, plain text. Runs, evaluates and fetches nothing. */
@NamedInterface("kept")
@NullMarked
package disclosuredesk.materials.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
