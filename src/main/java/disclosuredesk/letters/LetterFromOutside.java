package disclosuredesk.letters;

import disclosuredesk.materials.Material;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was made and numbered outside this system. Its file is a material of the case: struck, the letter does not count.
 *
 * @param about which of several of the kind; null where there is only one
 * @param addressee whom it goes to, where there can be several; null: the applicant
 * @param number as it is printed on the paper
 * @param madeOn the day it bears
 * @param reason why it was not made here
 */
public record LetterFromOutside(
        Material file,
        LetterKind kind,
        @Nullable Long about,
        @Nullable String addressee,
        String number,
        LocalDate madeOn,
        String reason) {}
