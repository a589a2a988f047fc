package disclosuredesk.agencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.springframework.core.io.ClassPathResource;

/**
 * Whether a password is put together of what everybody tries: common words, names, dates, telephone numbers, walks over the keyboard, and the words of its
 * own officer and agency. All that is taken out, however it is spelled, and what is left has to be more than a handful of characters. No list
 * of whole passwords: those are endless.
 */
final class WeakWords {

    /** So many characters must be left that belong to no word; each of them is worth some six bits. */
    private static final int MUST_BE_LEFT = 6;

    private static final int SHORTEST_WALK = 3;
    private static final int LONGEST_WALK = 8;

    private static final List<String> ROWS = List.of(
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p",
            "qazwsxedcrfvtgbyhnujmikolp",
            "147258369",
            "159357",
            "741852963");

    /** Above the digits of the keyboard. */
    private static final Map<Character, Character> SHIFTED =
            Map.of('!', '1', '@', '2', '#', '3', '$', '4', '%', '5', '^', '6', '&', '7', '*', '8', '(', '9', ')', '0');

    private static final Map<Character, Character> LOOKS_LIKE = Map.ofEntries(
            Map.entry('@', 'a'),
            Map.entry('4', 'a'),
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('!', 'i'),
            Map.entry('3', 'e'),
            Map.entry('$', 's'),
            Map.entry('5', 's'),
            Map.entry('7', 't'));

    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("1[3-9]\\d{9}"),
            Pattern.compile("(?:19|20)\\d{2}[-./年]?(?:0[1-9]|1[0-2])[-./月]?(?:0[1-9]|[12]\\d|3[01])日?"),
            Pattern.compile("(?:19|20)\\d{2}年?"),
            Pattern.compile("\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"),
            Pattern.compile("(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"),
            Pattern.compile("(.)\\1{2,}"),
            Pattern.compile("(?:(.)\\1){3,}"),
            Pattern.compile("(..+?)\\1+"));

    private final Set<String> common;

    WeakWords() {
        Set<String> words = new LinkedHashSet<>();
        for (String file : List.of("passwords/weak-words.txt", "passwords/names.txt")) {
            lines(file)
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        for (String row : ROWS) {
            walks(row, words);
            walks(new StringBuilder(row).reverse().toString(), words);
        }
        common = Set.copyOf(words);
    }

    private static Stream<String> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void walks(String row, Set<String> words) {
        for (int from = 0; from < row.length(); from++) {
            for (int to = from + SHORTEST_WALK; to <= Math.min(row.length(), from + LONGEST_WALK); to++) {
                words.add(row.substring(from, to));
            }
        }
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * @param login the officer's
     * @param names his name and his agency's, as they are written
     */
    boolean isMadeOf(String password, String login, List<String> names) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<String> own = new LinkedHashSet<>();
        if (login.length() >= SHORTEST_WALK) {
            own.add(login.toLowerCase(Locale.ROOT));
        }
        names.forEach(name -> words(name, own));
        own.addAll(common);
        List<String> words = longestFirst(own);
        return Stream.of(
                        plain,
                        mapped(plain, SHIFTED),
                        mapped(plain, LOOKS_LIKE),
                        mapped(withoutNumbers(plain), LOOKS_LIKE))
                .anyMatch(spelling -> left(spelling, words) < MUST_BE_LEFT);
    }

    private static String mapped(String text, Map<Character, Character> as) {
        StringBuilder mapped = new StringBuilder(text);
        for (int i = 0; i < mapped.length(); i++) {
            mapped.setCharAt(i, as.getOrDefault(mapped.charAt(i), mapped.charAt(i)));
        }
        return mapped.toString();
    }

    /** Syllables, initials and pairs of characters of a Chinese name. */
    private static void words(String name, Set<String> words) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            String[] sounds = PinyinHelper.toHanyuPinyinStringArray(name.charAt(i));
            if (sounds != null && sounds.length > 0) {
                for (String sound : sounds) {
                    words.add(sound.replaceAll("[^a-z]", ""));
                }
                initials.append(sounds[0].charAt(0));
            }
            if (i + 2 <= name.length()) {
                words.add(name.substring(i, i + 2));
            }
        }
        for (int from = 0; from < initials.length(); from++) {
            for (int to = from + 2; to <= initials.length(); to++) {
                words.add(initials.substring(from, to));
            }
        }
    }

    private static String withoutNumbers(String spelling) {
        String rest = spelling;
        for (Pattern number : NUMBERS) {
            rest = number.matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    /** How many characters are left; all marks together count as one less than there are different ones. */
    private static int left(String spelling, List<String> words) {
        String rest = withoutNumbers(spelling);
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        long letters = rest.codePoints().filter(Character::isLetterOrDigit).count();
        long marks = rest.codePoints()
                .filter(one -> !Character.isLetterOrDigit(one) && one != ' ')
                .distinct()
                .count();
        return (int) (letters + Math.max(0, marks - 1));
    }
}
