package disclosuredesk.published;

/** How alike two labels are. */
final class Likeness {

    private Likeness() {}

    /** 1 for the same, 0 for nothing in common: one less the share of characters that must be changed (Levenshtein). */
    static double of(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer == 0) {
            return 1;
        }
        if (Math.min(one.length(), other.length()) * 4 < longer) {
            return 0;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return 1 - (double) above[other.length()] / longer;
    }
}
