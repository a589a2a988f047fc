/**
 * Materials (材料): the files of a case, uploaded by officers or made by the system. What a file is is told by its content,
 * never by its name; what would run, unfold or hide something is refused. Serves arts 29 and 45 of the Regulation. Owns
 * {@code material}, {@code material_piece}, {@code material_move}. Publishes {@code MaterialFiled}, {@code MaterialStruck},
 * {@code MaterialStrikeMoved}, {@code MaterialStrikeDropped}, {@code MaterialRestored}, {@code MaterialMovedAway}, {@code MaterialMovedHere}.
 */
@ApplicationModule(allowedDependencies = {"shared", "doctor", "audit", "agencies", "requests", "documents"})
@NullMarked
package disclosuredesk.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
