package disclosuredesk.requests;

import disclosuredesk.shared.Sha256;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two texts ask for the same information, as far as a machine can tell: width, case, white space, line ends and
 * punctuation are folded; equal keys are the same text, and texts that share most of their pairs of characters are
 * similar. A suggestion, never a finding.
 */
public final class SimilarText {

    /** Shared pairs over all pairs (Jaccard) from which two texts are called similar. */
    public static final double SIMILAR = 0.6;

    private final String folded;
    private final Set<Long> pairs;

    private SimilarText(String folded) {
        this.folded = folded;
        this.pairs = pairs(folded);
    }

    public static SimilarText of(String text) {
        return new SimilarText(fold(text));
    }

    /** NFKC, lower case, letters and digits only. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** SHA-256 of the folded text, in hexadecimal; of a text without letters and digits, of the text itself. */
    public static String key(String text) {
        String folded = fold(text);
        return Sha256.of(folded.isEmpty() ? text : folded);
    }

    /** From 0, nothing in common, to 1, the same. */
    public double likeness(SimilarText other) {
        if (folded.equals(other.folded)) {
            return 1;
        }
        if (pairs.isEmpty() || other.pairs.isEmpty()) {
            return 0;
        }
        long shared = pairs.stream().filter(other.pairs::contains).count();
        return (double) shared / (pairs.size() + other.pairs.size() - shared);
    }

    public boolean isSimilar(SimilarText other) {
        return likeness(other) >= SIMILAR;
    }

    /** Two characters that stand together, as one number. */
    private static Set<Long> pairs(String folded) {
        int[] characters = folded.codePoints().toArray();
        Set<Long> pairs = new HashSet<>();
        for (int i = 1; i < characters.length; i++) {
            pairs.add((long) characters[i - 1] << 32 | characters[i]);
        }
        return pairs;
    }
}
