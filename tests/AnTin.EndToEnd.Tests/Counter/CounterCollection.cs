namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>One site and one browser for all stories of the counter.</summary>
[CollectionDefinition(nameof(CounterSite))]
public sealed class CounterCollection : ICollectionFixture<CounterSite>;
