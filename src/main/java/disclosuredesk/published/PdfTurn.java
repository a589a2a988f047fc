package disclosuredesk.published;

import disclosuredesk.published.PdfRulings.Ruling;

/**
 * How a page is turned so that its text stands upright: a wide table is often printed sideways on an upright page.
 *
 * @param degrees where its text runs: 0 to the right, 90 upwards, 180, 270 downwards
 * @param width of the page as it is shown, in points
 */
record PdfTurn(int degrees, float width, float height) {

    float x(float x, float y) {
        return switch (degrees) {
            case 90 -> height - y;
            case 180 -> width - x;
            case 270 -> y;
            default -> x;
        };
    }

    float y(float x, float y) {
        return switch (degrees) {
            case 90 -> x;
            case 180 -> height - y;
            case 270 -> width - x;
            default -> y;
        };
    }

    Ruling box(Ruling box) {
        float oneX = x(box.left(), box.top());
        float oneY = y(box.left(), box.top());
        float otherX = x(box.right(), box.bottom());
        float otherY = y(box.right(), box.bottom());
        return new Ruling(
                Math.min(oneX, otherX), Math.min(oneY, otherY), Math.max(oneX, otherX), Math.max(oneY, otherY));
    }
}
