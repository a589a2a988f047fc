package disclosuredesk.workflow;

import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.flowable.common.engine.impl.AbstractEngineConfiguration;
import org.flowable.common.engine.impl.EngineConfigurator;
import org.flowable.common.engine.impl.util.DefaultClockImpl;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.flowable.variable.api.types.VariableTypes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as we run it: after Flyway, one SQL dialect, our clock, and no bean in reach but Steps. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engine(Clock clock, ApplicationContext beans) {
        return engine -> {
            engine.setDatabaseType("mysql");
            engine.setClock(new EngineClock(clock));
            engine.setServicesEnabledInScripting(false);
            engine.setBeans(steps(beans));
            engine.setPreBpmnParseHandlers(List.of(new KnownProcesses()));
            engine.addConfigurator(new WithoutObjects());
        };
    }

    /** Steps are looked up when a service task runs, because they themselves need the engine. */
    private static Map<Object, Object> steps(ApplicationContext beans) {
        Map<Object, Object> steps = new HashMap<>();
        for (String name : beans.getBeanNamesForType(Step.class, true, false)) {
            ObjectProvider<Step> step = new NamedStep(beans, name);
            steps.put(name, (JavaDelegate) execution -> {
                RequestId request = new RequestId(execution.getProcessInstanceId());
                execution.setTransientVariables(step.getObject().take(request));
                execution.setTransientVariables(
                        new HashMap<>(beans.getBean(PeriodEnds.class).of(request)));
            });
        }
        return steps;
    }

    private record NamedStep(ApplicationContext beans, String name) implements ObjectProvider<Step> {
        @Override
        public Step getObject() {
            return beans.getBean(name, Step.class);
        }
    }

    /** Variables are words and numbers. One that is an object would be made from bytes of the database, and such bytes can do anything. */
    private static final class WithoutObjects implements EngineConfigurator {

        private static final Set<String> OBJECTS =
                Set.of("serializable", "emptyCollection", "jpa-entity", "jpa-entity-list", "bytes");

        @Override
        public void beforeInit(AbstractEngineConfiguration engine) {
            // the kinds of variables are not there yet
        }

        @Override
        public void configure(AbstractEngineConfiguration engine) {
            VariableTypes kinds = ((SpringProcessEngineConfiguration) engine).getVariableTypes();
            OBJECTS.forEach(name -> {
                if (kinds.getVariableType(name) != null) {
                    kinds.removeType(kinds.getVariableType(name));
                }
            });
        }

        @Override
        public int getPriority() {
            return 0;
        }
    }

    /** The engine's timers run on the same clock as the law. */
    private static final class EngineClock extends DefaultClockImpl {

        private final Clock clock;

        EngineClock(Clock clock) {
            super(TimeZone.getTimeZone(clock.getZone()));
            this.clock = clock;
        }

        @Override
        public Date getCurrentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public Calendar getCurrentCalendar() {
            return getCurrentCalendar(getCurrentTimeZone());
        }

        @Override
        public Calendar getCurrentCalendar(TimeZone zone) {
            Calendar now = Calendar.getInstance(zone);
            now.setTime(getCurrentTime());
            return now;
        }
    }
}
