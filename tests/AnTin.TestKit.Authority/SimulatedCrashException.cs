namespace AnTin.TestKit.Authority;

/// <summary>A cancellation, because nothing catches those on the way out.</summary>
public sealed class SimulatedCrashException : OperationCanceledException;
