/**
 * The letter check: what a court would find wrong in a decision letter, found before it is signed. Pure functions of the
 * letter's text and the facts of the record. The command {@code check-letter} reads letters handed in ({@link LetterCheck}); an
 * answer of ours is checked by its paragraphs before it is signed ({@link ComposedCheck}), and its edited file by what was
 * edited ({@link EditedCheck}).
 */
@NamedInterface("check")
@NullMarked
package disclosuredesk.letters.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
