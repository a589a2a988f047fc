/** The page on which people are brought in. */
@NullMarked
package disclosuredesk.people.web;

import org.jspecify.annotations.NullMarked;
