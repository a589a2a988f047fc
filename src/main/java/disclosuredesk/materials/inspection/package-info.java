/** Looks at a file that comes from outside, as bytes, without trusting its name and without unfolding more than a bound. */
@NamedInterface("inspection")
@NullMarked
package disclosuredesk.materials.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
