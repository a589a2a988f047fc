package disclosuredesk.desk;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Production does not start on the demo's database, nor without one: H2 promises no durability. */
@Configuration(proxyBeanMethods = false)
@Profile("prod")
class ProductionNeedsMySql {

    /** Before any bean, so before the database is touched. */
    @Bean
    static BeanFactoryPostProcessor refuseAnyOtherDatabase(Environment environment) {
        return beans -> {
            String url = environment.getProperty("spring.datasource.url", "");
            if (!url.startsWith("jdbc:mysql:") && !url.startsWith("jdbc:mariadb:")) {
                throw new NoMySql();
            }
        };
    }

    /** No database, or not one for production. */
    static final class NoMySql extends RuntimeException {}

    /** Tells the administrator in words what to do. */
    static final class Words extends AbstractFailureAnalyzer<NoMySql> {

        @Override
        protected FailureAnalysis analyze(Throwable root, NoMySql failure) {
            return new FailureAnalysis("prod 配置必须使用 MySQL 8.0 以上（或 MariaDB 11.4 以上）数据库。",
                    "请设置环境变量 SPRING_DATASOURCE_URL（jdbc:mysql://…）、SPRING_DATASOURCE_USERNAME、"
                            + "SPRING_DATASOURCE_PASSWORD，见 README。", failure);
        }
    }
}
