package dev.planted.house.cellar;

public class Wine {}
