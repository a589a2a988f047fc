package disclosuredesk.seals;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** The key, the chain, and the place where it stands: around the pool. */
@Configuration(proxyBeanMethods = false)
class SealsConfiguration {

    @Bean
    LedgerKey ledgerKey(Environment environment) {
        return LedgerKeys.of(environment);
    }

    @Bean
    LedgerFolder ledgerFolder(Environment environment) {
        return LedgerFolder.of(environment);
    }

    @Bean
    SealChain sealChain(LedgerKey key, Clock clock) {
        return new SealChain(key, clock);
    }

    @Bean
    static BeanPostProcessor nothingIsCommittedUnsealed(ObjectProvider<SealChain> chain) {
        return new AroundThePool(chain);
    }

    private record AroundThePool(ObjectProvider<SealChain> chain) implements BeanPostProcessor, Ordered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool ? new SealingDataSource(pool, chain::getObject) : bean;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
