namespace AnTin.Registration;

/// <summary>
/// Marks a class that does one thing a person asked for: <c>Task&lt;Result&lt;T&gt;&gt; HandleAsync(Command, CancellationToken)</c>,
/// one transaction, all faults told at once. Acts are registered by this mark.
/// </summary>
public interface IAct;
