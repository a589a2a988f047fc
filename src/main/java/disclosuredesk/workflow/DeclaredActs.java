package disclosuredesk.workflow;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.Does;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the acts say of themselves ({@link Does}): which page does which step. The order is that of the process file. */
@Component
public class DeclaredActs {

    private final Map<String, String> pages;
    private final Map<String, String> steps = new HashMap<>();

    /** @throws IllegalStateException a step without an act, an act without a step of the process, or two acts on one page: nothing starts */
    @Autowired
    DeclaredActs(ListableBeanFactory beans) {
        this(declared(beans));
    }

    DeclaredActs(Collection<Does> acts) {
        List<String> known = ProcessSteps.present().all();
        Map<String, String> byStep = new HashMap<>();
        for (Does act : acts) {
            if (!act.step().isEmpty() && !known.contains(act.step())) {
                throw new IllegalStateException(
                        "The process has no step " + act.step() + ", which the page " + act.page() + " does");
            }
            if (steps.put(act.page(), act.step()) != null
                    || !act.step().isEmpty() && byStep.put(act.step(), act.page()) != null) {
                throw new IllegalStateException("Two acts do " + act);
            }
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        for (String step : known) {
            String page = byStep.get(step);
            if (page == null) {
                throw new IllegalStateException("No act does the step " + step + " of the process");
            }
            inOrder.put(step, page);
        }
        pages = Collections.unmodifiableMap(inOrder);
    }

    private static List<Does> declared(ListableBeanFactory beans) {
        List<Does> declared = new ArrayList<>();
        for (String name : beans.getBeanNamesForAnnotation(Act.class)) {
            Act act = Objects.requireNonNull(beans.findAnnotationOnBean(name, Act.class));
            declared.addAll(List.of(act.value()));
        }
        return declared;
    }

    /** Each step with the last part of its page's address, in the order of a request's life. */
    public Map<String, String> pages() {
        return pages;
    }

    /** The last part of the address of the page that does a step. */
    public String page(String step) {
        return Objects.requireNonNull(pages.get(step), step);
    }

    /** The step that a page does; null: it does none. */
    public @Nullable String step(String page) {
        String step = steps.get(page);
        return step == null || step.isEmpty() ? null : step;
    }

    /** Whether an act is done on a page below a case. */
    public boolean isAct(String page) {
        return steps.containsKey(page);
    }

    /** Every page below a case on which an act is done. */
    public Set<String> all() {
        return Set.copyOf(steps.keySet());
    }
}
