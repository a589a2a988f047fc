package disclosuredesk.letters;

import disclosuredesk.materials.Material;
import java.time.LocalDate;

/**
 * A letter that was made and numbered outside this system. Its file is a material of the case: struck, the letter does not count.
 *
 * @param number as it is printed on the paper
 * @param madeOn the day it bears
 * @param reason why it was not made here
 */
public record LetterFromOutside(Material file, LetterKind kind, String number, LocalDate madeOn, String reason) {}
