/**
 * The letter check: what a court would find wrong in a letter, found before it is signed. Pure functions of the letter's text
 * and the facts of the record; the page, the approval and the command {@code check-letter} run the same code. A letter is
 * read as dated events ({@code LetterEvents}) and cited law ({@code Citation}, {@code Laws}); letters that decide nothing have
 * their own demands ({@code NoticeKind}).
 */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "fees", "decision"})
@NullMarked
package disclosuredesk.lettercheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
