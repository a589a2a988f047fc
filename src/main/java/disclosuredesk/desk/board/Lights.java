package disclosuredesk.desk.board;

import disclosuredesk.clock.Light;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The open cases of somebody by their lights.
 *
 * @param name a department, an officer; empty for the whole agency and for {@link #nameKey}
 * @param nameKey where a message names it: the disclosure office, nobody
 */
record Lights(String name, String nameKey, Map<Light, BoardFigure> figures, BoardFigure all) {

    /** In the order a manager asks: what is late first. */
    static final List<Light> ORDER = List.of(Light.RED, Light.ORANGE, Light.YELLOW, Light.GREEN, Light.GREY);

    /**
     * Of counts.
     *
     * @param narrowed the query that leaves only theirs; empty for the whole agency
     */
    static Lights of(String name, String nameKey, String narrowed, Map<Light, Integer> counts) {
        Map<Light, BoardFigure> figures = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            figures.put(light, new BoardFigure(counts.getOrDefault(light, 0), BoardFigure.light(light, narrowed)));
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Lights(
                name,
                nameKey,
                figures,
                new BoardFigure(all, "state=OPEN" + (narrowed.isEmpty() ? "" : "&" + narrowed)));
    }

    public BoardFigure of(Light light) {
        return figures.getOrDefault(light, new BoardFigure(0, BoardFigure.light(light, "")));
    }

    /** How many of them are late. */
    int late() {
        return of(Light.RED).count();
    }
}
