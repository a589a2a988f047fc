package disclosuredesk.desk.casefile;

import disclosuredesk.requests.CasePanel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the modules have to show of a case, by name. In which order the page shows it stands in {@code desk/case.html} alone. */
@Component
class CasePanels {

    private final Map<String, CasePanel> panels = new HashMap<>();

    /** @throws IllegalStateException if two have one name */
    CasePanels(List<CasePanel> panels) {
        for (CasePanel panel : panels) {
            if (this.panels.put(panel.name(), panel) != null) {
                throw new IllegalStateException("Two case panels are named " + panel.name());
            }
        }
    }

    /** @throws IllegalArgumentException if no module has one of this name */
    CasePanel named(String name) {
        CasePanel panel = panels.get(name);
        if (panel == null) {
            throw new IllegalArgumentException("No case panel is named " + name);
        }
        return panel;
    }
}
