/** The page of the seals. */
@NullMarked
package disclosuredesk.seals.web;

import org.jspecify.annotations.NullMarked;
