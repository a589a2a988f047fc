package disclosuredesk.requests;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The applicant's proof of identity (art. 29 item 1).
 *
 * @param number as printed on the document, upper case, without blanks
 */
public record Identity(Kind kind, String number) {

    /** The document shown. */
    public enum Kind {
        /** 居民身份证 (GB 11643-1999, 18 characters). */
        ID_CARD,
        /** 统一社会信用代码 (GB 32100-2015, 18 characters). */
        UNIFIED_CREDIT_CODE,
        /** 护照 */
        PASSPORT,
        /** 其他证件: nothing about its number is known. */
        OTHER
    }

    private static final int[] ID_CARD_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CARD_CHECK = "10X98765432";
    private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_CODE_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);

    public Identity {
        number = number.strip().replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    /**
     * Whether such a number can exist.
     *
     * @param today a birthday after it is impossible
     * @return the message key of the reason why it cannot; empty when it can
     */
    public Optional<String> fault(LocalDate today) {
        return switch (kind) {
            case ID_CARD -> idCardFault(today);
            case UNIFIED_CREDIT_CODE -> creditCodeFault();
            case PASSPORT, OTHER -> number.isEmpty() ? Optional.of("requests.identity.missing") : Optional.empty();
        };
    }

    private Optional<String> idCardFault(LocalDate today) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) {
            return Optional.of("requests.identity.idCard.form");
        }
        try {
            LocalDate born = born();
            if (born.isAfter(today) || born.isBefore(EARLIEST_BIRTH)) {
                return Optional.of("requests.identity.idCard.birthday");
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.of("requests.identity.idCard.birthday");
        }
        return idCardCheck(number) == number.charAt(17)
                ? Optional.empty()
                : Optional.of("requests.identity.idCard.check");
    }

    /**
     * Whom an identity card was given to, as its number says; never kept beside it.
     *
     * @param female by the parity of the 17th digit
     */
    public record Bearer(boolean female, LocalDate born) {}

    /** Empty for other documents and for numbers that hold no day. */
    public Optional<Bearer> bearer() {
        if (kind != Kind.ID_CARD || !number.matches("[1-9][0-9]{16}[0-9X]")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bearer((number.charAt(16) - '0') % 2 == 0, born()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private LocalDate born() {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    /** The check character (MOD 11-2) of the first 17 digits. */
    public static char idCardCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < ID_CARD_WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * ID_CARD_WEIGHTS[i];
        }
        return ID_CARD_CHECK.charAt(sum % 11);
    }

    private Optional<String> creditCodeFault() {
        if (!number.matches("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")) {
            return Optional.of("requests.identity.creditCode.form");
        }
        return creditCodeCheck(number) == number.charAt(17)
                ? Optional.empty()
                : Optional.of("requests.identity.creditCode.check");
    }

    /** The check character (MOD 31) of the first 17 characters. */
    public static char creditCodeCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < CREDIT_CODE_WEIGHTS.length; i++) {
            sum += CREDIT_CODE_ALPHABET.indexOf(first17.charAt(i)) * CREDIT_CODE_WEIGHTS[i];
        }
        return CREDIT_CODE_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The number as lists and pages show it: first three and last two characters. */
    public String masked() {
        return number.length() < 8
                ? "*".repeat(number.length())
                : number.substring(0, 3) + "*".repeat(number.length() - 5) + number.substring(number.length() - 2);
    }
}
