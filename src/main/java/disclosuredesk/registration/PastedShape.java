package disclosuredesk.registration;

import static java.util.Objects.requireNonNull;

import disclosuredesk.registration.PastedApplicant.Item;
import disclosuredesk.requests.Identity;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a piece of text is by its shape alone. */
final class PastedShape {

    static final String ID_CARD = "[1-9][0-9]{16}[0-9X]";
    private static final String CREDIT_CODE =
            "(?=[0-9A-Z]*[A-Z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}|91[0-9]{16}";
    private static final String PASSPORT = "[A-Z]{1,2}[0-9]{7,8}";
    private static final String EMAIL = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}";
    private static final String MOBILE = "(?:\\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}";
    private static final String PHONE = MOBILE + "|[(]?0[0-9]{2,3}[)]?[- —]{0,2}[2-9][0-9]{6,7}(?:[-转 ][0-9]{1,5})?";
    private static final Pattern DAY =
            Pattern.compile("([12][0-9]{3})\\s*[年.\\-/]?\\s*([0-9]{1,2})\\s*[月.\\-/]?\\s*([0-9]{1,2})\\s*日?");
    private static final Pattern MOMENT = Pattern.compile(
            DAY.pattern() + "(?:(?:T|\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?|\\s)+\\s*(?:[0-9]{1,2}:[0-9]{2}.{0,20}|"
                    + "[上下]午.{0,20}|[0-9]{1,2}时.{0,12})?)?");

    private static final String ADDRESS =
            "\\p{IsHan}{2,10}?(?:省|市|自治区|自治州|区|县|旗).{2,80}?(?:号|室|村|组|栋|幢|座|单元|楼|层|院|小区|路|街|巷|镇|乡|屯|大厦|广场|"
                    + "园)(?:[0-9\\-—#A-Za-z]{1,8})?";

    private static final Map<Item, Pattern> WHOLE = Map.of(
            Item.NUMBER,
            Pattern.compile(ID_CARD + "|" + CREDIT_CODE + "|" + PASSPORT),
            Item.EMAIL,
            Pattern.compile(EMAIL),
            Item.PHONE,
            Pattern.compile(PHONE),
            Item.SEX,
            Pattern.compile("[男女]性?"),
            Item.NATION,
            Pattern.compile("汉|[满回苗壮侗瑶白傣彝藏畲黎蒙](?:古)?|\\p{IsHan}{1,5}族"),
            Item.BIRTH,
            DAY,
            Item.ADDRESS,
            Pattern.compile(ADDRESS));

    /** In this order: what is more certain first. */
    private static final List<Item> ORDER =
            List.of(Item.NUMBER, Item.EMAIL, Item.PHONE, Item.BIRTH, Item.SEX, Item.NATION, Item.NAME, Item.ADDRESS);

    private static final Map<Item, Pattern> WITHIN = Map.of(
            Item.NUMBER,
            Pattern.compile("(?<![0-9A-Za-z])(?:" + ID_CARD + "|" + CREDIT_CODE
                    + "|[1-9][0-9]{5} [12][0-9]{7} [0-9]{3}[0-9X]|[1-9][0-9]{5} "
                    + "[12][0-9]{3} [01][0-9][0-3][0-9] [0-9]{3}[0-9X])(?![0-9A-Za-z])"),
            Item.EMAIL,
            Pattern.compile("(?<![A-Za-z0-9._%+-])" + EMAIL),
            Item.PHONE,
            Pattern.compile("(?<![0-9A-Za-z-])(?:" + PHONE + ")(?![0-9A-Za-z])"));

    /** So many characters make a description of information. */
    private static final int DESCRIPTION = 6;

    private PastedShape() {}

    /** Of a text that speaks for itself. */
    static Optional<Item> item(String text) {
        String plain = plain(text);
        for (Item item : ORDER) {
            if (item == Item.NAME
                    ? PastedNames.isPerson(plain) || PastedNames.isOrganisation(plain)
                    : requireNonNull(WHOLE.get(item))
                            .matcher(item == Item.NUMBER ? number(text) : plain)
                            .matches()) {
                return Optional.of(item);
            }
        }
        boolean words = plain.codePoints().filter(Character::isIdeographic).count() >= DESCRIPTION
                && !PastedNames.isOffice(plain);
        return words ? Optional.of(Item.INFORMATION) : Optional.empty();
    }

    /** Whether it can only be a value, not the name of one. */
    static boolean isPlainly(String text) {
        return item(text)
                .filter(List.of(Item.NUMBER, Item.EMAIL, Item.PHONE, Item.BIRTH)::contains)
                .isPresent();
    }

    /** Each such number in running text, once. */
    static List<String> within(String text, Item item) {
        String plain = plain(text);
        return requireNonNull(WITHIN.get(item))
                .matcher(item == Item.NUMBER ? plain.toUpperCase(Locale.ROOT) : plain)
                .results()
                .map(found -> tidy(item, found.group()))
                .distinct()
                .toList();
    }

    /** Where in the text {@linkplain #within} found the first. */
    static int at(String text, Item item) {
        Matcher found =
                requireNonNull(WITHIN.get(item)).matcher(item == Item.NUMBER ? text.toUpperCase(Locale.ROOT) : text);
        return found.find() ? found.start() : -1;
    }

    /** A line without labels cut at its marks; at its blanks only if it has none and is no sentence. */
    static List<String> tokens(String line) {
        String mark = line.indexOf('|') >= 0
                ? "\\|"
                : line.matches(".*[;；].*") ? "[;；]" : line.matches(".*[,，].*") ? "[,，]" : "[ \\u3000]+";
        List<String> tokens = Arrays.stream(line.split(mark))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
        long told = tokens.stream()
                .map(PastedShape::item)
                .filter(item -> item.isPresent() && item.get() != Item.INFORMATION)
                .count();
        return told >= 2 && !line.strip().endsWith("。") ? tokens : List.of(line.strip());
    }

    static boolean isAddress(String text) {
        return requireNonNull(WHOLE.get(Item.ADDRESS)).matcher(plain(text)).matches();
    }

    static boolean isCreditCode(String number) {
        return number.matches(CREDIT_CODE);
    }

    static Identity.Kind identityKind(String number) {
        if (number.matches(ID_CARD)
                && new Identity(Identity.Kind.ID_CARD, number).bearer().isPresent()) {
            return Identity.Kind.ID_CARD;
        }
        if (number.matches(CREDIT_CODE)) {
            return Identity.Kind.UNIFIED_CREDIT_CODE;
        }
        return number.matches(ID_CARD)
                ? Identity.Kind.ID_CARD
                : number.matches(PASSPORT) ? Identity.Kind.PASSPORT : Identity.Kind.OTHER;
    }

    /** As the form takes it. */
    static String tidy(Item item, String value) {
        String text = value.strip();
        return switch (item) {
            case NUMBER -> number(text);
            case PHONE -> plain(text).matches(MOBILE) ? plain(text).replace(" ", "") : plain(text);
            case EMAIL -> plain(text);
            case SEX -> text.startsWith("男") ? "男" : text.startsWith("女") ? "女" : "";
            case SUBMITTED -> moment(text).map(LocalDate::toString).orElse("");
            case INFORMATION -> text.replaceAll("[ \\t\\u3000]*\\n[ \\t\\u3000]*", "\n");
            default -> text.replaceAll("\\s*\\n\\s*", "");
        };
    }

    static String number(String text) {
        return plain(text).replaceFirst("^'", "").replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The day written in any of the usual ways. */
    static Optional<LocalDate> day(String text) {
        return day(DAY.matcher(plain(text)));
    }

    /** The day of a moment: what follows it is its hour. */
    static Optional<LocalDate> moment(String text) {
        return day(MOMENT.matcher(plain(text)));
    }

    private static Optional<LocalDate> day(Matcher day) {
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
