package disclosuredesk.statistics;

import java.util.List;

/** A page of the requests behind a figure, and how many there are in all. */
public record CountedPage(List<CountedRequest> rows, int total, int number) {

    public int last() {
        return last(total);
    }

    private static int last(int total) {
        return Math.max(1, (total + AnnualTable.PAGE - 1) / AnnualTable.PAGE);
    }

    /** The page that exists and is nearest to the one asked for. */
    static int nearest(int page, int total) {
        return Math.max(1, Math.min(page, last(total)));
    }
}
