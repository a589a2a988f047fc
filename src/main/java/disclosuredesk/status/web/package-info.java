/** The page of the system's state. */
@NullMarked
package disclosuredesk.status.web;

import org.jspecify.annotations.NullMarked;
