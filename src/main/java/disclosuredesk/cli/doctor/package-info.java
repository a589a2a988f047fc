/** What the {@code doctor} looks at: each check reads what is stored, compares it with what it must be, and changes nothing. */
@NullMarked
package disclosuredesk.cli.doctor;

import org.jspecify.annotations.NullMarked;
