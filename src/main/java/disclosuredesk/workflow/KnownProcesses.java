package disclosuredesk.workflow;

import disclosuredesk.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.repository.EngineResource;
import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.parse.BpmnParseHandler;

/**
 * The engine keeps the processes it was given in the database and reads them from there. A process says what is run, so only what a version of this program brought
 * with it is read ({@code processes/versions.txt}): who holds the database must not run code with its help.
 */
final class KnownProcesses implements BpmnParseHandler {

    private static final Set<String> VERSIONS = versions();

    private static Set<String> versions() {
        try (InputStream in =
                Objects.requireNonNull(KnownProcesses.class.getResourceAsStream("/processes/versions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isKnown(byte[] process) {
        return VERSIONS.contains(Sha256.of(process));
    }

    @Override
    public Collection<Class<? extends BaseElement>> getHandledTypes() {
        return List.of(org.flowable.bpmn.model.Process.class);
    }

    @Override
    public void parse(BpmnParse parse, BaseElement process) {
        for (EngineResource resource : parse.getDeployment().getResources().values()) {
            if (resource.getName().endsWith(".bpmn20.xml") && isKnown(resource.getBytes())) {
                return;
            }
        }
        throw new FlowableException("a process that no version of this program brought is not run");
    }
}
