package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.DisclosureDesk;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProductionNeedsMySqlTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:h2:mem:no"})
    void productionDoesNotStartOnAnyOtherDatabase(String url, CapturedOutput log) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(DisclosureDesk.class)
                        .web(WebApplicationType.NONE)
                        .profiles("prod")
                        .run("--spring.datasource.url=" + url))
                .isInstanceOf(RuntimeException.class);
        assertThat(log).contains("必须使用 MySQL").contains("SPRING_DATASOURCE_URL");
    }
}
