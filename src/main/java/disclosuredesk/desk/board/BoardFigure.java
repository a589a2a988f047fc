package disclosuredesk.desk.board;

import disclosuredesk.clock.Light;

/**
 * A number and the list of its cases.
 *
 * @param query of the list of all requests, without the question mark
 */
record BoardFigure(int count, String query) {

    /** The address of the list. */
    public String address() {
        return "/requests?" + query;
    }

    static String light(Light light, String narrowed) {
        return "light=" + light + (narrowed.isEmpty() ? "" : "&" + narrowed);
    }
}
