<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AccountWords</name>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past due</source>
        <translation>
            <numerusform>%n day past due</numerusform>
            <numerusform>%n days past due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All accounts, %1, %n need(s) attention</source>
        <translation>
            <numerusform>All accounts, %1, %n needs attention</numerusform>
            <numerusform>All accounts, %1, %n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All accounts, %n need(s) attention</source>
        <translation>
            <numerusform>All accounts, %n needs attention</numerusform>
            <numerusform>All accounts, %n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed account(s)</source>
        <translation>
            <numerusform>%n closed account</numerusform>
            <numerusform>%n closed accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n day(s) past due</source>
        <translation>
            <numerusform>%1 is %n day past due</numerusform>
            <numerusform>%1 is %n days past due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E-bill address not confirmed for %n day(s)</source>
        <translation>
            <numerusform>E-bill address not confirmed for %n day</numerusform>
            <numerusform>E-bill address not confirmed for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old username(s) can become one login</source>
        <translation>
            <numerusform>%n old username can become one login</numerusform>
            <numerusform>%n old usernames can become one login</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message numerus="yes">
        <source>At most %n decimal(s) in this unit.</source>
        <translation>
            <numerusform>At most %n decimal in this unit.</numerusform>
            <numerusform>At most %n decimals in this unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would have fired *%n time(s)* in 12 months, %1 since the leak</source>
        <translation>
            <numerusform>Would have fired *%n time* in 12 months, %1 since the leak</numerusform>
            <numerusform>Would have fired *%n times* in 12 months, %1 since the leak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would have fired *%n time(s)* in 12 months</source>
        <translation>
            <numerusform>Would have fired *%n time* in 12 months</numerusform>
            <numerusform>Would have fired *%n times* in 12 months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s): %1</source>
        <comment>a list of changes</comment>
        <translation>
            <numerusform>%n unsaved change: %1</numerusform>
            <numerusform>%n unsaved changes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s)</source>
        <translation>
            <numerusform>%n bill</numerusform>
            <numerusform>%n bills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s), clock change</source>
        <translation>
            <numerusform>%n hour, clock change</numerusform>
            <numerusform>%n hours, clock change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::AccountFactRows</name>
    <message numerus="yes">
        <source>%n digit(s), steps of %1 ft³</source>
        <translation>
            <numerusform>%n digit, steps of %1 ft³</numerusform>
            <numerusform>%n digits, steps of %1 ft³</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::AccountsColumn</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertAdviceBar</name>
    <message numerus="yes">
        <source>At most %n alert(s) a year</source>
        <translation>
            <numerusform>At most %n alert a year</numerusform>
            <numerusform>At most %n alerts a year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertComparePanel</name>
    <message numerus="yes">
        <source>Nothing of yours is lost, and nothing has been saved yet. %n choice(s) left.</source>
        <translation>
            <numerusform>Nothing of yours is lost, and nothing has been saved yet. %n choice left.</numerusform>
            <numerusform>Nothing of yours is lost, and nothing has been saved yet. %n choices left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertsPane</name>
    <message numerus="yes">
        <source>%n alert(s) saved</source>
        <translation>
            <numerusform>%n alert saved</numerusform>
            <numerusform>%n alerts saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::AverageCard</name>
    <message numerus="yes">
        <source>%1 in %n day(s) = %2 a day</source>
        <translation>
            <numerusform>%1 in %n day = %2 a day</numerusform>
            <numerusform>%1 in %n days = %2 a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>× %n day(s)</source>
        <translation>
            <numerusform>× %n day</numerusform>
            <numerusform>× %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bills cover %1 of the month&apos;s %n day(s).</source>
        <translation>
            <numerusform>Bills cover %1 of the month&apos;s %n day.</numerusform>
            <numerusform>Bills cover %1 of the month&apos;s %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stand on two bills; the later bill counts.</source>
        <translation>
            <numerusform>%n day stands on two bills; the later bill counts.</numerusform>
            <numerusform>%n days stand on two bills; the later bill counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are of an estimated bill.</source>
        <translation>
            <numerusform>%n day is of an estimated bill.</numerusform>
            <numerusform>%n days are of an estimated bill.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::BackTestStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::ComparePanel</name>
    <message numerus="yes">
        <source>Nothing of yours is lost, and nothing has been saved yet. %n choice(s) left.</source>
        <translation>
            <numerusform>Nothing of yours is lost, and nothing has been saved yet. %n choice left.</numerusform>
            <numerusform>Nothing of yours is lost, and nothing has been saved yet. %n choices left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::FindingsCard</name>
    <message numerus="yes">
        <source>At least %1 in every hour for %n day(s): about %2 a day.</source>
        <translation>
            <numerusform>At least %1 in every hour for %n day: about %2 a day.</numerusform>
            <numerusform>At least %1 in every hour for %n days: about %2 a day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::IdentityCard</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::LoginsTab</name>
    <message numerus="yes">
        <source>%n old username(s) can become one login.</source>
        <translation>
            <numerusform>%n old username can become one login.</numerusform>
            <numerusform>%n old usernames can become one login.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::MergePage</name>
    <message numerus="yes">
        <source>%n username(s)</source>
        <translation>
            <numerusform>%n username</numerusform>
            <numerusform>%n usernames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>%n question left</numerusform>
            <numerusform>%n questions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n username(s)</source>
        <translation>
            <numerusform>Merge %n username</numerusform>
            <numerusform>Merge %n usernames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n account(s), into %1</source>
        <comment>after the number of usernames that are merged</comment>
        <translation>
            <numerusform>with %n account, into %1</numerusform>
            <numerusform>with %n accounts, into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::MonthsCard</name>
    <message numerus="yes">
        <source>Daily average at %1, %n month(s)</source>
        <comment>account</comment>
        <translation>
            <numerusform>Daily average at %1, %n month</numerusform>
            <numerusform>Daily average at %1, %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::OverviewTab</name>
    <message numerus="yes">
        <source>Balance, %n account(s)</source>
        <translation>
            <numerusform>Balance, %n account</numerusform>
            <numerusform>Balance, %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n account(s)</source>
        <translation>
            <numerusform>%1 on %n account</numerusform>
            <numerusform>%1 on %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::PreviewPane</name>
    <message numerus="yes">
        <source>Show %n more question(s)</source>
        <translation>
            <numerusform>Show %n more question</numerusform>
            <numerusform>Show %n more questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::RecipientsCard</name>
    <message numerus="yes">
        <source>What was sent: %n message(s) in %1</source>
        <comment>month</comment>
        <translation>
            <numerusform>What was sent: %n message in %1</numerusform>
            <numerusform>What was sent: %n messages in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::ResultCard</name>
    <message numerus="yes">
        <source>%n username(s) merged into %1</source>
        <translation>
            <numerusform>%n username merged into %1</numerusform>
            <numerusform>%n usernames merged into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) on one login. Merge %1, %2.</source>
        <comment>number, id, time</comment>
        <translation>
            <numerusform>%n account on one login. Merge %1, %2.</numerusform>
            <numerusform>%n accounts on one login. Merge %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed as they are now, the rest is as it was before.</source>
        <translation>
            <numerusform>%n thing stayed as they are now, the rest is as it was before.</numerusform>
            <numerusform>%n things stayed as they are now, the rest is as it was before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::SearchPage</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::SettledCard</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::TargetList</name>
    <message numerus="yes">
        <source>%n account(s): %1</source>
        <comment>login, names of accounts</comment>
        <translation>
            <numerusform>%n account: %1</numerusform>
            <numerusform>%n accounts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageKeys</name>
    <message numerus="yes">
        <source>%1, %2: %n hour(s)</source>
        <comment>two keys that move the chart by so many</comment>
        <translation>
            <numerusform>%1, %2: %n hour</numerusform>
            <numerusform>%1, %2: %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n day(s)</source>
        <comment>two keys that move the chart by so many</comment>
        <translation>
            <numerusform>%1, %2: %n day</numerusform>
            <numerusform>%1, %2: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n month(s)</source>
        <comment>two keys that move the chart by so many</comment>
        <translation>
            <numerusform>%1, %2: %n month</numerusform>
            <numerusform>%1, %2: %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n bill(s)</source>
        <comment>two keys that move the chart by so many</comment>
        <translation>
            <numerusform>%1, %2: %n bill</numerusform>
            <numerusform>%1, %2: %n bills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageOutput</name>
    <message numerus="yes">
        <source>%n row(s) copied as a table.</source>
        <translation>
            <numerusform>%n row copied as a table.</numerusform>
            <numerusform>%n rows copied as a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageTiles</name>
    <message numerus="yes">
        <source>%n whole hour(s)</source>
        <translation>
            <numerusform>%n whole hour</numerusform>
            <numerusform>%n whole hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole day(s)</source>
        <translation>
            <numerusform>%n whole day</numerusform>
            <numerusform>%n whole days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole month(s)</source>
        <translation>
            <numerusform>%n whole month</numerusform>
            <numerusform>%n whole months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s)</source>
        <translation>
            <numerusform>%n bill</numerusform>
            <numerusform>%n bills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% above the %n day(s) before</source>
        <translation>
            <numerusform>%1% above the %n day before</numerusform>
            <numerusform>%1% above the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% below the %n day(s) before</source>
        <translation>
            <numerusform>%1% below the %n day before</numerusform>
            <numerusform>%1% below the %n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsernamesCard</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::VerifyCard</name>
    <message numerus="yes">
        <source>%1 · %n point(s)</source>
        <translation>
            <numerusform>%1 · %n point</numerusform>
            <numerusform>%1 · %n points</numerusform>
        </translation>
    </message>
</context>
</TS>
