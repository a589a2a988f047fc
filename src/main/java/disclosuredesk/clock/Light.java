package disclosuredesk.clock;

/** How near the deadline is, by working days left; the words beside it say the same without colour. */
public enum Light {
    /** More than five working days left. */
    GREEN,
    /** Five or fewer. */
    YELLOW,
    /** Three or fewer; the last day itself is still on time. */
    ORANGE,
    /** 已超期 */
    RED,
    /** Paused, or not computable. */
    GREY;

    /** @param workingDaysLeft 0 on the last day, negative after it */
    public static Light of(int workingDaysLeft) {
        if (workingDaysLeft < 0) {
            return RED;
        }
        if (workingDaysLeft <= 3) {
            return ORANGE;
        }
        return workingDaysLeft <= 5 ? YELLOW : GREEN;
    }
}
