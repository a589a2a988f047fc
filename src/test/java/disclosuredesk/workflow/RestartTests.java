package disclosuredesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.HaltedDesk;
import disclosuredesk.testing.World;
import java.nio.file.Path;
import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The second start finds what the first one left: on H2 that has failed other people. */
@Tag("whole")
class RestartTests {

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .run("--spring.datasource.url="
                        + HaltedDesk.url(folder.resolve("desk").toString()));
    }

    @Test
    void aCaseGoesOnAfterARestartAndTheProcessIsNotDeployedAgain() {
        RequestId id;
        World before;
        try (var first = start()) {
            before = new World(first);
            id = before.assigned();
        }
        try (var second = start()) {
            assertThat(second.getBean(RepositoryService.class)
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(CaseProcess.PROCESS)
                            .count())
                    .isOne();
            World after = new World(second);
            assertThat(after.steps(id)).containsExactly("searchRecords");
            after.proposing.returnAssignment(id, after.version(id), "不归本科室", before.handler);
            assertThat(after.steps(id)).containsExactly("assignDepartment");
            assertThat(after.audit.firstBreak(before.agency)).isEmpty();
        }
    }
}
