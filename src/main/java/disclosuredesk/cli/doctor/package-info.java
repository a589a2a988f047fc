/** The {@code doctor}: it makes the checks all modules bring, in the order of their codes, and the few that belong to none of them. */
@NullMarked
package disclosuredesk.cli.doctor;

import org.jspecify.annotations.NullMarked;
