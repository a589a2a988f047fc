package disclosuredesk.documents;

/**
 * A rectangle on a page as it is seen, in parts of a thousand of the page's width and height, from the top left corner.
 */
public record PageBox(int left, int top, int width, int height) {

    /** The whole page. */
    public static final PageBox WHOLE = new PageBox(0, 0, 1000, 1000);

    /** Whether it lies on the page and covers something. */
    public boolean isOnPage() {
        return left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1000 && top + height <= 1000;
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Whether nearly all of another lies within it. */
    public boolean holds(PageBox other) {
        int across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        int down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        return across > 0 && down > 0 && (long) across * down * 10 >= (long) other.width * other.height * 9;
    }
}
