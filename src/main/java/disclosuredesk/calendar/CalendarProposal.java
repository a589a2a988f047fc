package disclosuredesk.calendar;

/**
 * A notice or overlay that is not in force yet.
 *
 * @param source the paper's number or address, as the administrator gave it
 */
public record CalendarProposal(Kind kind, String source, Notice notice) {

    /** What a calendar is made of. */
    public enum Kind {
        /** 放假通知: the State Council's notice of a year; takes the place of the one before. */
        NOTICE,
        /** 本机关特别安排: days of an ethnic area (放假办法 art. 4), of an epidemic; goes before the notice, day by day. */
        OVERLAY
    }

    public int year() {
        return notice.year();
    }
}
